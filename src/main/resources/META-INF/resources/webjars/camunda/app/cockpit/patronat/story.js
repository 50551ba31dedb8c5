// One case as one story: the path on the pictures of its models, and every section of what is known.
import { ask, element, message, table } from '../../tasklist/patronat/office.js';
import { paths } from '../../tasklist/patronat/path.js';
import { take } from './history.js';
import { text } from './texts.js';

const section = each =>
  element(
    'details',
    { open: each.name === 'journal' },
    element('summary', {}, each.title + ' (' + each.rows.length + ')'),
    each.rows.length ? table(each.columns, each.rows) : element('p', {}, text('empty'))
  );

function taking(number, refusal) {
  const reason = element('input', { name: 'reason', required: true, size: 48, maxlength: 500 });
  const form = element(
    'form',
    {},
    element('label', {}, text('reason'), reason),
    element('button', { class: 'btn btn-default' }, text('take'))
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    refusal.say('');
    take('/audit/cases/' + encodeURIComponent(number) + '/export', number + '.zip', { reason: reason.value }).catch(failure =>
      refusal.say(failure.message)
    );
  });
  return form;
}

/** The page of one case. */
export async function showStory(node, number) {
  const refusal = message('error');
  const page = element(
    'main',
    { class: 'patronat-audit' },
    element('button', { type: 'button', class: 'btn btn-link', onclick: () => history.back() }, text('back')),
    element('h1', {}, number),
    refusal
  );
  node.replaceChildren(page);
  try {
    const story = await ask('/audit/cases/' + encodeURIComponent(number));
    page.append(
      element(
        'dl',
        { class: 'patronat-facts' },
        ...['applicant', 'status', 'provider'].flatMap(name => [
          element('dt', {}, text(name)),
          element('dd', {}, story[name])
        ])
      ),
      taking(number, refusal),
      ...paths(story.paths, text('path')),
      ...story.sections.map(section)
    );
  } catch (failure) {
    refusal.say(failure.message);
  }
}
