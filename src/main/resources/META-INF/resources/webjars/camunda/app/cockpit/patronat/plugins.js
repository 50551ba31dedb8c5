// What Patronat adds to Cockpit. Where it cannot be read Cockpit works without it.
export default await import('./additions.js')
  .then(additions => additions.default)
  .catch(failure => {
    console.error(failure);
    return [];
  });
