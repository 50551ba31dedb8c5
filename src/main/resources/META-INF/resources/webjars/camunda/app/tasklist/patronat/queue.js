// The queue begins with what is due first: Tasklist itself begins with the newest and ignores the order of a filter. Once
// the person has chosen an order, it stays theirs.
const NEWEST_FIRST = JSON.stringify([{ sortBy: 'created', sortOrder: 'desc' }]);
const MOST_URGENT_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

let chosen = false;

function order() {
  const [path, query = ''] = window.location.hash.replace(/^#/, '').split('?');
  if (chosen || (path !== '' && path !== '/')) {
    return;
  }
  const asked = new URLSearchParams(query);
  if ([null, NEWEST_FIRST].includes(asked.get('sorting'))) {
    asked.set('sorting', MOST_URGENT_FIRST);
    window.location.replace('#/?' + asked);
  }
}

document.addEventListener('click', event => {
  chosen ||= Boolean(event.target.closest('.sorting-choice'));
}, true);
window.addEventListener('hashchange', order);
order();
