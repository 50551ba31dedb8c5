// What Patronat adds to Cockpit.
import { ask, element } from '../../tasklist/patronat/office.js';
import { fill } from '../../tasklist/patronat/parts.js';
import { text } from './texts.js';

const HERE = '../../cockpit/patronat/';

const inAddress = () => decodeURIComponent(location.hash.split('?')[0].split('/').pop());

/** A page that the function of a part fills; given says what it is about, where that stands in the address. */
const page = (id, priority, path, label, file, show, ...given) => ({
  id,
  pluginPoint: 'cockpit.route',
  priority,
  properties: { path, label },
  render: node => {
    fill(node, HERE + file, show, ...given.map(each => each()));
  },
  unmount: () => {}
});

const link = (path, label) => element('a', { href: '#' + path }, label);

const navigation = (id, priority, path, label, render) => ({
  id,
  pluginPoint: 'cockpit.navigation',
  priority,
  properties: { path, label },
  render,
  unmount: () => {}
});

const CASES = '/patronat/cases';
const MIGRATIONS = '/patronat/migrations';
const STRANDED = '/patronat/stranded-messages';

export default [
  page('patronat.cases', 10, CASES, text('history'), 'history.js', 'showCases'),
  page('patronat.case', 9, CASES + '/:number', text('history'), 'story.js', 'showStory', inAddress),
  page('patronat.complaint', 8, '/patronat/complaints/:number', text('history'), 'story.js', 'showComplaint', inAddress),
  navigation('patronat.history', 100, CASES, text('history'), node => node.append(link(CASES, text('history')))),
  page('patronat.migrations', 8, MIGRATIONS, text('migration'), 'migration.js', 'showMigrations'),
  page('patronat.migration-report', 7, MIGRATIONS + '/:run', text('migration'), 'report.js', 'showReport', inAddress),
  // Who may not read what was carried over sees no way there.
  navigation('patronat.migration', 99, MIGRATIONS, text('migration'), node => {
    ask('/migrations/runs')
      .then(() => node.append(link(MIGRATIONS, text('migration'))))
      .catch(refused => refused.status === 403 || console.error(refused));
  }),
  page('patronat.stranded', 6, STRANDED, text('stranded'), 'stranded.js', 'showStranded'),
  // There only while there is something to be tried again.
  navigation('patronat.stranded-messages', 98, STRANDED, text('stranded'), node => {
    ask('/stranded-messages')
      .then(rows => rows.length && node.append(link(STRANDED, text('stranded') + ' (' + rows.length + ')')))
      .catch(refused => refused.status === 403 || console.error(refused));
  })
];
