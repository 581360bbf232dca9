/** The part of pdf.js that reads files. It is made for a worker and speaks by messages alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}

/** A predefined CMap, packed. */
declare module '*.bcmap' {
  const bytes: Uint8Array;
  export default bytes;
}
