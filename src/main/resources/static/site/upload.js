// Sends chosen or dropped files one after the other and shows how far they are. A file that is there stays there; what
// was cut off goes on by itself as soon as the connection is back. Without this script the form sends them all at once.
const LARGEST = 10 * 1024 * 1024;
const ATTEMPTS = 40;

function send(form, file, progress) {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    body.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader(form.dataset.header, form.dataset.token);
    request.upload.onprogress = event => progress(event.loaded, event.total);
    request.onerror = () => resolve(false);
    request.onload = () => {
      if (request.status < 300) {
        resolve(true);
      } else {
        let detail = "";
        try {
          detail = JSON.parse(request.responseText).detail;
        } catch (noProblem) {
          // said in general words
        }
        reject(new Error(detail || form.dataset.failed));
      }
    };
    request.send(body);
  });
}

function connection() {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, 3000);
    window.addEventListener("online", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

function prepare(form) {
  const bar = form.querySelector("progress");
  const said = form.querySelector("[role=status]");
  const inputs = form.querySelectorAll("input[type=file]");
  let busy = false;
  const next = [];

  function say(sentence, look) {
    said.textContent = sentence;
    said.className = sentence ? "note " + look : "";
  }

  async function sendWhole(file, done, all) {
    if (file.size > LARGEST) {
      throw new Error(form.dataset.tooLarge);
    }
    say(file.name + " (" + (done + 1) + " / " + all + ")", "");
    const progress = (loaded, total) => (bar.value = (100 * (done + loaded / total)) / all);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await send(form, file, progress)) {
        return;
      }
      say(form.dataset.lost, "wrong");
      await connection();
    }
    throw new Error(form.dataset.failed);
  }

  async function uploadAll() {
    const failures = [];
    let kept = 0;
    for (let done = 0; next.length > 0; done++) {
      const file = next.shift();
      try {
        await sendWhole(file, done, done + 1 + next.length);
        kept++;
      } catch (failure) {
        failures.push(failure.message.includes(file.name) ? failure.message : file.name + ": " + failure.message);
      }
    }
    if (kept > 0) {
      await showKept();
    }
    if (failures.length > 0) {
      if (kept > 0) {
        failures.push(form.dataset.others);
      }
      say(failures.join(" "), "wrong");
      said.focus();
    } else {
      say(form.dataset.done, "good");
    }
  }

  // What comes while others are under way follows them.
  async function upload(files) {
    next.push(...files);
    if (busy || next.length === 0) {
      return;
    }
    busy = true;
    bar.hidden = false;
    try {
      await uploadAll();
    } finally {
      busy = false;
      bar.hidden = true;
    }
    upload([]);
  }

  // The page as it is now; nothing where the connection breaks, be it in the middle of it.
  async function freshPage() {
    try {
      const answer = await fetch(form.dataset.page, { cache: "no-store" });
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    } catch (lost) {
      return null;
    }
  }

  // What is there now, also of the documents that the same paper may answer; what is said and typed on the page stays.
  async function showKept() {
    const page = await freshPage();
    if (!page) {
      return;
    }
    const kept = ":scope > ul.files, :scope > form:not(.upload), :scope > .wrong";
    for (const other of document.querySelectorAll("form.upload")) {
      const section = other.closest("section");
      const now = page.getElementById(section.id);
      if (now) {
        section.querySelectorAll(kept).forEach(old => old.remove());
        other.before(...now.querySelectorAll(kept));
      }
    }
  }

  said.tabIndex = -1;
  form.querySelector("button").hidden = true;
  for (const input of inputs) {
    const take = () => {
      upload([...input.files]);
      input.value = "";
    };
    input.addEventListener("change", take);
    // What was chosen before this script was there.
    take();
  }
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("dragover", event => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("over");
    upload(event.dataTransfer.files);
  });
}

document.querySelectorAll("form.upload").forEach(prepare);

// A browser opens in place of the page what is dropped beside a form.
for (const act of ["dragover", "drop"]) {
  window.addEventListener(act, event => {
    const files = event.dataTransfer;
    // It may be dropped on a piece of text, which is no element.
    const place = event.target instanceof Element ? event.target : event.target.parentElement;
    if (files.types.includes("Files") && !place?.closest("form.upload")) {
      event.preventDefault();
      files.dropEffect = "none";
    }
  });
}
