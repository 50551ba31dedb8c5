// «Модель нұсқалары / Версии моделей»: which cases run in older versions, and the plan to carry them over.
import { ask, element, message, send, table } from '../../tasklist/patronat/office.js';
import { runsTable, watch } from './report.js';
import { text } from './texts.js';

const PAGE = '#/patronat/migrations';

const list = lines => element('ul', {}, ...lines.map(line => element('li', {}, line)));

function older(versions) {
  return versions.filter(each => each.running && versions.some(other => other.process === each.process && other.number > each.number));
}

const newest = (versions, process) => versions.find(each => each.process === process);

function planAddress(version, target) {
  return PAGE + '?' + new URLSearchParams({ process: version.process, from: version.number, to: target.number });
}

function versionsTable(versions) {
  const found = older(versions);
  if (!found.length) {
    return element('p', {}, text('allNewest'));
  }
  return table(
    ['process', 'fromVersion', 'runningThere', 'toVersion', 'plan'].map(text),
    found.map(each => {
      const target = newest(versions, each.process);
      return [
        each.name,
        each.label,
        String(each.running),
        target.label,
        element('a', { href: planAddress(each, target), class: 'btn btn-default' }, text('showPlan'))
      ];
    })
  );
}

/** What takes the place of a step that is gone; whoever chooses sees at once what the engine says to it. */
function target(step, choose) {
  if (step.fate === 'STAYS') {
    return text('stays');
  }
  const select = element(
    'select',
    { id: 'patronat-goes-to-' + step.id, 'aria-label': text('goesTo') + ': ' + step.name },
    element('option', { value: '' }, text('isGone')),
    ...step.choices.map(each => element('option', { value: each.id, selected: each.id === step.target }, each.name))
  );
  select.addEventListener('change', () =>
    choose(step.id, select.value).then(
      () => document.getElementById(select.id).focus(),
      () => (select.value = step.target ?? '')
    )
  );
  return select;
}

async function showPlan(place, refusal, asked) {
  refusal.say('');
  const plan = await send('/migrations/plan', asked);
  const choose = (step, chosen) => {
    const moves = { ...asked.moves };
    delete moves[step];
    if (chosen) {
      moves[step] = chosen;
    }
    // Until the answer is here, the button on the page would still try the plan before.
    place.inert = true;
    return showPlan(place, refusal, { ...asked, moves })
      .catch(failure => {
        refusal.say(failure.message);
        throw failure;
      })
      .finally(() => (place.inert = false));
  };
  const tryIt = async () => {
    const run = await send('/migrations/runs', { ...asked, trial: true });
    watch(run.id);
  };
  place.replaceChildren(
    element('h2', {}, text('plan') + ': ' + plan.from.name),
    element('p', {}, plan.from.label + ' → ' + plan.to.label),
    element('h3', {}, text('changes')),
    plan.changes.length ? list(plan.changes) : element('p', {}, text('empty')),
    element('h3', {}, text('steps')),
    table(
      ['step', 'standing', 'goesTo'].map(text),
      plan.steps.map(step => [step.name, String(step.standing), target(step, choose)])
    ),
    plan.refusals.length
      ? element('div', { role: 'alert' }, element('h3', {}, text('refusals')), list(plan.refusals))
      : element(
          'button',
          {
            type: 'button',
            class: 'btn btn-primary',
            onclick: () => tryIt().catch(failure => refusal.say(failure.message))
          },
          text('try')
        )
  );
}

/** The page with the versions, one plan when it is asked for, and what was carried over before. */
export async function showMigrations(node) {
  const query = new URLSearchParams(location.hash.split('?')[1] || '');
  const refusal = message('error');
  const place = element('div', { 'aria-live': 'polite' });
  const page = element('main', { class: 'patronat-audit' }, element('h1', {}, text('migration')), refusal, place);
  node.replaceChildren(page);
  try {
    if (query.get('process')) {
      page.prepend(element('a', { href: PAGE }, text('back')));
      await showPlan(place, refusal, {
        process: query.get('process'),
        from: Number(query.get('from')),
        to: Number(query.get('to')),
        moves: {}
      });
      return;
    }
    // An auditor reads the reports only.
    const versions = await ask('/migrations/versions').catch(refused => {
      if (refused.status === 403) {
        return null;
      }
      throw refused;
    });
    const runs = await ask('/migrations/runs');
    place.replaceChildren(
      ...(versions ? [versionsTable(versions)] : []),
      element('h2', {}, text('runs')),
      runs.length ? runsTable(runs) : element('p', {}, text('empty'))
    );
  } catch (failure) {
    refusal.say(failure.message);
  }
}
