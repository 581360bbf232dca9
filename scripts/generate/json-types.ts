/** As much of JSON Schema as the schemas of the outputs have. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const HEAD = `// 命令行输出的 JSON 的类型，说明见 docs/json.md。由 node scripts/generate.mjs 按 schemas/ 生成，请勿手工改动。
`;

/**
 * Types of the JSON that the command line prints, for programs in TypeScript that read it.
 * @param schemas by the name of the command, as they are written
 */
export function renderJsonTypes(schemas: Readonly<Record<string, string>>): string {
  const blocks = Object.entries(schemas).flatMap(([command, text]) => {
    const schema: Schema = JSON.parse(text);
    const prefix = capital(command);
    const whole = `${comment(schema, '')}export type ${prefix}Output = ${typeOf(schema, prefix, '')};\n`;
    const parts = Object.entries(schema.definitions ?? {}).map(
      ([name, part]) => `${comment(part, '')}export interface ${prefix}${capital(name)} ${typeOf(part, prefix, '')}\n`,
    );
    return [whole, ...parts];
  });
  return [HEAD, ...blocks].join('\n');
}

function typeOf(schema: Schema, prefix: string, indent: string): string {
  if (schema.$ref) return `${prefix}${capital(schema.$ref.slice('#/definitions/'.length))}`;
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(one => typeOf(one, prefix, indent)).join(' | ');
  const types = [schema.type ?? []].flat();
  return types.map(type => named(type, schema, prefix, indent)).join(' | ');
}

function named(type: string, schema: Schema, prefix: string, indent: string): string {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
      return `readonly ${bracketed(typeOf(schema.items ?? {}, prefix, indent))}[]`;
    case 'object':
      return objectType(schema, prefix, indent);
    default:
      return type;
  }
}

function objectType({ properties = {}, required = [] }: Schema, prefix: string, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${comment(schema, inner)}${inner}readonly ${name}${mark}: ${typeOf(schema, prefix, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function comment({ description }: Schema, indent: string): string {
  return description === undefined ? '' : `${indent}/** ${description} */\n`;
}

function bracketed(type: string): string {
  return / \| /.test(type.replaceAll(/\{.*\}/gs, '')) ? `(${type})` : type;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
