// What was typed into a form survives a session that ended before it was sent and a change of the language: the browser
// keeps it until the tab is closed, the form is sent or the person signs out, and gives it back to the same draft alone.
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

// The same form stands at other addresses, too: in the other language, and where the answer to what was sent is.
function place(form) {
  return new URL(form.action).pathname.replace(/^\/(kk|ru)\//, "/");
}

function keep(form) {
  const typed = fields(form)
    .filter(field => field.checked || (field.type !== "checkbox" && field.type !== "radio"))
    .map(field => [field.name, field.value]);
  sessionStorage.setItem(KEY, JSON.stringify({ place: place(form), draft: form.dataset.draft, typed }));
}

const form = document.querySelector("form[data-draft]");
const kept = JSON.parse(sessionStorage.getItem(KEY) || "null");
sessionStorage.removeItem(KEY);

if (form) {
  if (kept && kept.place === place(form) && kept.draft === form.dataset.draft && restore(form, kept.typed)) {
    document.getElementById("restored").textContent = form.dataset.restored;
  }
  // Other forms on the page lead back to it, but for the one that signs out.
  document.querySelector("main").addEventListener("submit", event => {
    if (!event.target.closest(".session")) {
      keep(form);
    }
  });
  for (const language of document.querySelectorAll(".languages a")) {
    language.addEventListener("click", () => keep(form));
  }
}
