// One case as one story: the path on the pictures of its models, and every section of what is known.
import { ask, element, message, table } from '../../tasklist/patronat/office.js';
import { paths } from '../../tasklist/patronat/path.js';
import { complaintAddress, taking } from './history.js';
import { text } from './texts.js';

const OPEN = ['journal', 'complaint'];

// A complaint has a number and a story of its own.
const linked = row => [element('a', { href: complaintAddress(row[0]) }, row[0]), ...row.slice(1)];

const section = each =>
  element(
    'details',
    { open: OPEN.includes(each.name) },
    element('summary', {}, each.title + ' (' + each.rows.length + ')'),
    each.rows.length
      ? table(each.columns, each.name === 'complaints' ? each.rows.map(linked) : each.rows)
      : element('p', {}, text('empty'))
  );

/** The page of one case. */
export const showStory = (node, number) => show(node, number, '/audit/cases/', 'applicant');

/** The page of one complaint. */
export const showComplaint = (node, number) => show(node, number, '/audit/complaints/', 'complainant');

async function show(node, number, folder, who) {
  const path = folder + encodeURIComponent(number);
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
    const story = await ask(path);
    page.append(
      element(
        'dl',
        { class: 'patronat-facts' },
        ...[
          [who, story.applicant],
          ['status', story.status],
          ['provider', story.provider]
        ].flatMap(([name, value]) => [element('dt', {}, text(name)), element('dd', {}, value)])
      ),
      taking(path + '/export', number + '.zip', 'take', refusal),
      ...paths(story.paths, text('path')),
      ...story.sections.map(section)
    );
  } catch (failure) {
    refusal.say(failure.message);
  }
}
