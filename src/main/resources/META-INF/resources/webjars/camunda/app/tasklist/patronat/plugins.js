// What Patronat adds to Tasklist. Where it cannot be read Tasklist works without it.
const additions = await import('./additions.js')
  .then(all => all.default)
  .catch(failure => {
    console.error(failure);
    return [];
  });

// Where drafts cannot be kept for their own person alone, none is kept.
await import('./drafts.js')
  .catch(() => import('./leftovers.js').then(leftovers => leftovers.keepNone()))
  .catch(failure => console.error(failure));

export default additions;
