/**
 * Shows the findings of one unit, severity and rule alone. The page's own script, in words, since it runs in a browser without anything beside: it reads what the
 * page holds and writes nothing into it but how many are shown.
 */
export const PAGE_SCRIPT = `
const form = document.querySelector('form');
const units = [...document.querySelectorAll('section')];
function show() {
  const wanted = Object.fromEntries(new FormData(form));
  let shown = 0;
  for (const unit of units) {
    const isUnit = wanted.unit === '' || unit.dataset.unit === wanted.unit;
    let own = 0;
    for (const finding of unit.querySelectorAll('article')) {
      const { severity, rule } = finding.dataset;
      finding.hidden = !isUnit || (wanted.severity !== '' && severity !== wanted.severity) || (wanted.rule !== '' && rule !== wanted.rule);
      if (!finding.hidden) own++;
    }
    unit.hidden = own === 0 && (!isUnit || wanted.severity !== '' || wanted.rule !== '');
    shown += own;
  }
  form.querySelector('output').value = '显示 ' + shown + ' 处';
}
form.hidden = false;
form.addEventListener('change', show);
form.addEventListener('reset', () => setTimeout(show));
show();
`;
