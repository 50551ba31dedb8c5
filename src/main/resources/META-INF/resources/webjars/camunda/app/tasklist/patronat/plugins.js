// What Patronat adds to Tasklist. Where it cannot be read Tasklist works without it.
export default await import('./additions.js')
  .then(additions => additions.default)
  .catch(failure => {
    console.error(failure);
    return [];
  });
