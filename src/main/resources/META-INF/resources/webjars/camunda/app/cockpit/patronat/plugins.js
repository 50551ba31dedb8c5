// What Patronat adds to Cockpit.
import { ask, element } from '../../tasklist/patronat/office.js';
import { fill } from '../../tasklist/patronat/parts.js';
import { text } from './texts.js';

const HERE = '../../cockpit/patronat/';

export default [
  {
    id: 'patronat.cases',
    pluginPoint: 'cockpit.route',
    priority: 10,
    properties: { path: '/patronat/cases', label: text('history') },
    render: node => {
      fill(node, HERE + 'history.js', 'showCases');
    },
    unmount: () => {}
  },
  {
    id: 'patronat.case',
    pluginPoint: 'cockpit.route',
    priority: 9,
    properties: { path: '/patronat/cases/:number', label: text('history') },
    render: node => {
      fill(node, HERE + 'story.js', 'showStory', decodeURIComponent(location.hash.split('?')[0].split('/').pop()));
    },
    unmount: () => {}
  },
  {
    id: 'patronat.complaint',
    pluginPoint: 'cockpit.route',
    priority: 8,
    properties: { path: '/patronat/complaints/:number', label: text('history') },
    render: node => {
      fill(node, HERE + 'story.js', 'showComplaint', decodeURIComponent(location.hash.split('?')[0].split('/').pop()));
    },
    unmount: () => {}
  },
  {
    id: 'patronat.history',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    properties: { path: '/patronat/cases', label: text('history') },
    render: node => node.append(element('a', { href: '#/patronat/cases' }, text('history'))),
    unmount: () => {}
  },
  {
    id: 'patronat.migrations',
    pluginPoint: 'cockpit.route',
    priority: 8,
    properties: { path: '/patronat/migrations', label: text('migration') },
    render: node => {
      fill(node, HERE + 'migration.js', 'showMigrations');
    },
    unmount: () => {}
  },
  {
    id: 'patronat.migration-report',
    pluginPoint: 'cockpit.route',
    priority: 7,
    properties: { path: '/patronat/migrations/:run', label: text('migration') },
    render: node => {
      fill(node, HERE + 'report.js', 'showReport', location.hash.split('?')[0].split('/').pop());
    },
    unmount: () => {}
  },
  {
    id: 'patronat.migration',
    pluginPoint: 'cockpit.navigation',
    priority: 99,
    properties: { path: '/patronat/migrations', label: text('migration') },
    render: node => {
      // Who may not read what was carried over sees no way there.
      ask('/migrations/runs')
        .then(() => node.append(element('a', { href: '#/patronat/migrations' }, text('migration'))))
        .catch(refused => refused.status === 403 || console.error(refused));
    },
    unmount: () => {}
  }
];
