// What Patronat adds to Tasklist.
import { languageSwitch, nameEverywhere } from './header.js';
import { fill, load, put } from './parts.js';
import { text } from './texts.js';

nameEverywhere();

await Promise.all(
  ['./builtin.js', './completing.js', './dates.js', './drafts.js', './gone.js', './queue.js', './standing.js'].map(load)
);

const tab = (id, priority, label, file, name) => ({
  id: 'patronat.' + id,
  pluginPoint: 'tasklist.task.detail',
  priority,
  properties: { label },
  render: (node, { taskId }) => {
    fill(node, file, name, taskId);
  },
  unmount: () => {}
});

const action = (id, priority, render) => ({
  id: 'patronat.' + id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render,
  unmount: () => {}
});

const onCard = (id, file, name) => ({
  id: 'patronat.' + id,
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, given, { task }) => {
    load(file).then(part => part && part[name](node, task));
  },
  unmount: () => {}
});

const aboveTask = (id, file, name) => ({
  id: 'patronat.' + id,
  pluginPoint: 'tasklist.task.action',
  priority: 90,
  render: (node, given, scope) => {
    load(file).then(part => part && part[name](node, scope));
  },
  unmount: () => {}
});

export default [
  aboveTask('handover', './handover.js', 'putHandover'),
  onCard('left', './left.js', 'sayDaysLeft'),
  tab('signing', 95, text('signing'), './signing.js', 'showSigning'),
  tab('documents', 90, text('documents'), './documents.js', 'showDocuments'),
  tab('case', 80, text('case'), './case.js', 'showCase'),
  action('search', 300, node => {
    put(node, './search.js', 'searchButton');
  }),
  action('notices', 250, node => {
    put(node, './notices.js', 'noticesButton');
  }),
  action('inbox', 240, node => {
    put(node, './inbox.js', 'inboxButton');
  }),
  action('letters', 230, node => {
    put(node, './letters.js', 'lettersButton');
  }),
  action('deputies', 235, node => {
    put(node, './deputies.js', 'deputiesButton');
  }),
  action('workload', 225, node => {
    put(node, './workload.js', 'workloadButton');
  }),
  action('language', 200, node => {
    node.append(languageSwitch());
  })
];
