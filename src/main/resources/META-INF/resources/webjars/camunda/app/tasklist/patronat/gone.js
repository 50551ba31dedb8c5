// Every ten seconds Tasklist asks whether the task on the page is still there. Where «it is gone» is said of the task just done
// while the next one is shown already, Tasklist takes the next one for gone and locks it until the page is loaded anew. So
// whether the task shown is gone is asked once more.
const GONE = 404;

function owner(scope) {
  return !scope || Object.hasOwn(scope, 'taskExists') ? scope : owner(scope.$parent);
}

function unlock(scope) {
  scope.taskExists = true;
  const frame = document.querySelector('[cam-tasklist-form]');
  const form = frame && window.angular.element(frame).isolateScope();
  if (form) {
    form.taskRemoved = false;
  }
}

function askAgain(scope, tasks) {
  const { task } = scope;
  tasks.get(task.id, failure => {
    const gone = failure && failure.status === GONE;
    if (!gone && scope.task && scope.task.id === task.id) {
      scope.$evalAsync(() => unlock(scope));
    }
  });
}

const watched = new WeakSet();

function watch(card) {
  const scope = owner(window.angular.element(card).scope());
  if (!scope || watched.has(scope)) {
    return;
  }
  watched.add(scope);
  const tasks = window.angular.element(document.body).injector().get('camAPI').resource('task');
  scope.$on('taskremoved', () => askAgain(scope, tasks));
}

new MutationObserver(changes =>
  changes
    .flatMap(change => [...change.addedNodes])
    .filter(node => node.nodeType === Node.ELEMENT_NODE)
    .map(node => (node.matches('.task-card') ? node : node.querySelector('.task-card')))
    .filter(Boolean)
    .forEach(watch)
).observe(document.body, { childList: true, subtree: true });
