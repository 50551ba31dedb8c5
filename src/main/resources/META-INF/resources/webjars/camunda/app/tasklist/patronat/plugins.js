// What Patronat adds to Tasklist.
import { choose, language } from './language.js';
import { showCase } from './case.js';
import { showDocuments } from './documents.js';
import { inboxButton } from './inbox.js';
import { noticesButton } from './notices.js';
import { openSearch } from './search.js';
import { showSigning } from './signing.js';
import { element } from './office.js';
import { text } from './texts.js';
import './builtin.js';
import './completing.js';
import './dates.js';
import './queue.js';

const LANGUAGES = { kk: 'Қазақша', ru: 'Русский' };

export default [
  {
    id: 'patronat.signing',
    pluginPoint: 'tasklist.task.detail',
    priority: 95,
    properties: { label: text('signing') },
    render: (node, { taskId }) => showSigning(node, taskId),
    unmount: () => {}
  },
  {
    id: 'patronat.documents',
    pluginPoint: 'tasklist.task.detail',
    priority: 90,
    properties: { label: text('documents') },
    render: (node, { taskId }) => showDocuments(node, taskId),
    unmount: () => {}
  },
  {
    id: 'patronat.case',
    pluginPoint: 'tasklist.task.detail',
    priority: 80,
    properties: { label: text('case') },
    render: (node, { taskId }) => showCase(node, taskId),
    unmount: () => {}
  },
  {
    id: 'patronat.search',
    pluginPoint: 'tasklist.navbar.action',
    priority: 300,
    render: node => {
      node.append(element('button', { type: 'button', class: 'btn btn-link patronat-nav', onclick: openSearch }, text('search')));
    },
    unmount: () => {}
  },
  {
    id: 'patronat.notices',
    pluginPoint: 'tasklist.navbar.action',
    priority: 250,
    render: node => {
      node.append(noticesButton());
    },
    unmount: () => {}
  },
  {
    id: 'patronat.inbox',
    pluginPoint: 'tasklist.navbar.action',
    priority: 240,
    render: node => {
      node.append(inboxButton());
    },
    unmount: () => {}
  },
  {
    id: 'patronat.language',
    pluginPoint: 'tasklist.navbar.action',
    priority: 200,
    render: node => {
      const select = element(
        'select',
        { class: 'patronat-nav', 'aria-label': 'Тіл / Язык', onchange: event => choose(event.target.value) },
        ...Object.entries(LANGUAGES).map(([code, name]) =>
          element('option', { value: code, selected: code === language }, name)
        )
      );
      node.append(select);
    },
    unmount: () => {}
  }
];
