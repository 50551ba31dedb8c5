// What became of the cases in one trial or one carrying over, and how it goes on while it is under way.
import { ask, element, message, send, table } from '../../tasklist/patronat/office.js';
import { text } from './texts.js';

const PAGE = '#/patronat/migrations';
const BEGUN = 'patronat-migration-begun';

const reportAddress = id => PAGE + '/' + id;

/** Goes to the report of a run that has just begun, where it runs. */
export function watch(id) {
  sessionStorage.setItem(BEGUN, id);
  location.hash = reportAddress(id);
}

const kind = run => text(run.trial ? 'trial' : 'deed');

function counts(run) {
  const names = {
    MOVED: run.trial ? 'wouldMove' : 'moved',
    CANNOT: 'cannot',
    FAILED: 'failed',
    GONE: 'goneAway',
    WAITING: 'notTried'
  };
  return Object.keys(names)
    .filter(state => run.counts[state])
    .map(state => text(names[state]) + ': ' + run.counts[state])
    .join(', ');
}

export function runsTable(runs) {
  return table(
    ['began', 'kind', 'process', 'fromVersion', 'toVersion', 'by', 'state', 'becameOf'].map(text),
    runs.map(run => [
      element('a', { href: reportAddress(run.id) }, run.began),
      kind(run),
      run.name,
      run.from,
      run.to,
      run.by,
      run.outcomeName,
      counts(run)
    ])
  );
}

const button = (label, style, act) => element('button', { type: 'button', class: 'btn ' + style, onclick: act }, text(label));

function buttons(report, act) {
  const run = report.run;
  if (!run.outcome) {
    return [
      button('goOn', 'btn-primary', () => act(() => goOn(run.id, act.told))),
      ' ',
      button('stop', 'btn-default', () => act(() => send('/migrations/runs/' + run.id + '/stop')))
    ];
  }
  if (run.trial && run.counts.MOVED) {
    return [element('p', {}, text('trialDone')), button('carryOver', 'btn-primary', () => act(() => carryOver(report)))];
  }
  return [];
}

/** A few cases a call, so that a person sees how it goes on and may stop it. */
async function goOn(id, told) {
  for (;;) {
    const run = await send('/migrations/runs/' + id + '/steps');
    told(run);
    if (run.outcome) {
      return;
    }
  }
}

async function carryOver(report) {
  const run = await send('/migrations/runs', { ...report.asked, trial: false });
  watch(run.id);
}

function facts(report) {
  const run = report.run;
  const rows = [
    ['kind', kind(run)],
    ['process', run.name],
    ['fromVersion', run.from],
    ['toVersion', run.to],
    ['by', run.by],
    ['began', run.began],
    ['endedAt', run.ended],
    ['state', run.outcomeName],
    ['becameOf', counts(run)]
  ];
  return element(
    'dl',
    { class: 'patronat-facts' },
    ...rows.flatMap(([name, value]) => [element('dt', {}, text(name)), element('dd', {}, value || '–')])
  );
}

const lines = item => [...item.reasons, ...item.differences].join('\n');

/** The page of one run. */
export async function showReport(node, id) {
  const refusal = message('error');
  const progress = message('status');
  const place = element('div', {});
  const page = element(
    'main',
    { class: 'patronat-audit' },
    element('a', { href: PAGE }, text('back')),
    element('h1', {}, text('report')),
    refusal,
    progress,
    place
  );
  node.replaceChildren(page);
  const show = async () => {
    const report = await ask('/migrations/runs/' + id);
    place.replaceChildren(
      facts(report),
      ...(report.mayCarryOver ? buttons(report, act) : []),
      ...(report.changes.length
        ? [element('h2', {}, text('changes')), element('ul', {}, ...report.changes.map(line => element('li', {}, line)))]
        : []),
      element('h2', {}, text('report')),
      table(
        ['number', 'becameOf', 'why'].map(text),
        report.items.map(item => [item.number, item.stateName, lines(item)])
      )
    );
  };
  const act = async work => {
    refusal.say('');
    try {
      await work();
      progress.say('');
      await show();
    } catch (failure) {
      refusal.say(failure.message);
    }
  };
  act.told = run => progress.say(counts(run));
  // Whoever has just begun it sees it run; whoever comes back later says so first.
  const begun = sessionStorage.getItem(BEGUN) === id;
  sessionStorage.removeItem(BEGUN);
  await act(() => (begun ? goOn(id, act.told) : Promise.resolve()));
}
