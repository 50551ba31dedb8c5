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

  async function upload(files) {
    if (busy || files.length === 0) {
      return;
    }
    busy = true;
    bar.hidden = false;
    const failures = [];
    for (const [index, file] of [...files].entries()) {
      try {
        await sendWhole(file, index, files.length);
      } catch (failure) {
        failures.push(failure.message.includes(file.name) ? failure.message : file.name + ": " + failure.message);
      }
    }
    busy = false;
    bar.hidden = true;
    if (failures.length > 0) {
      if (failures.length < files.length) {
        await showKept();
        failures.push(form.dataset.others);
      }
      say(failures.join(" "), "wrong");
      said.focus();
    } else {
      say(form.dataset.done, "good");
      location.hash = form.closest("section").id;
      location.reload();
    }
    inputs.forEach(input => (input.value = ""));
  }

  // What is there of this document now, while the sentence on what is not there stays.
  async function showKept() {
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (!answer || !answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const section = form.closest("section");
    const kept = ":scope > ul.files, :scope > form:not(.upload)";
    section.querySelectorAll(kept).forEach(old => old.remove());
    form.before(...page.getElementById(section.id).querySelectorAll(kept));
  }

  said.tabIndex = -1;
  form.querySelector("button").hidden = true;
  inputs.forEach(input => input.addEventListener("change", () => upload(input.files)));
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
