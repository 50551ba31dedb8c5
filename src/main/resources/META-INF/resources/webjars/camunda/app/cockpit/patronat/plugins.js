// What Patronat adds to Cockpit.
import { element } from '../../tasklist/patronat/office.js';
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
  }
];
