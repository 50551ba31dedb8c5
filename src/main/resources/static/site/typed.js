// What was typed into a form survives a session that ended before it was sent: the browser keeps it until the tab is
// closed or the form is sent, and gives it back to the same draft alone.
const KEY = "patronat.typed";

function fields(form) {
  return [...form.elements].filter(each => each.name && each.type !== "hidden" && each.type !== "submit");
}

function restore(form, typed) {
  let changed = false;
  for (const field of fields(form)) {
    const ticks = field.type === "checkbox" || field.type === "radio";
    const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (ticks && field.checked !== values.includes(field.value)) {
      field.checked = !field.checked;
      changed = true;
    } else if (!ticks && values.length > 0 && field.value !== values[0]) {
      field.value = values[0];
      changed = true;
    }
  }
  return changed;
}

const form = document.querySelector("form[data-draft]");
const kept = JSON.parse(sessionStorage.getItem(KEY) || "null");
sessionStorage.removeItem(KEY);

if (form) {
  if (kept && kept.page === location.pathname && kept.draft === form.dataset.draft && restore(form, kept.typed)) {
    document.getElementById("restored").textContent = form.dataset.restored;
  }
  form.addEventListener("submit", () => {
    const typed = fields(form)
      .filter(field => field.checked || (field.type !== "checkbox" && field.type !== "radio"))
      .map(field => [field.name, field.value]);
    sessionStorage.setItem(KEY, JSON.stringify({ page: location.pathname, draft: form.dataset.draft, typed }));
  });
}
