// While somebody types or chooses, the page of the same address is fetched and its hits take the place of those here.
const form = document.getElementById("suche");
const untilAsked = 250;
let newest = 0;
let timer;

function address() {
  const said = [...new FormData(form)].filter(([, value]) => String(value).trim());
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
  if (!query.has("plz")) query.delete("umkreis");
  return `${form.getAttribute("action")}${query.size > 0 ? `?${query}` : ""}`;
}

async function show() {
  const turn = ++newest;
  const to = address();
  const answer = await fetch(to).catch(() => null);
  const text = answer?.ok ? await answer.text() : null;
  if (text === null || turn !== newest) return;
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const id of ["treffer", "karte"])
    replace(document.getElementById(id), page.getElementById(id));
  document.title = page.title;
  history.replaceState(null, "", to);
}

// The line with the number stays where it is, so that screen readers hear it change.
function replace(here, there) {
  if (!here || !there) return;
  const [status, counted] = [here, there].map((part) => part.querySelector("output"));
  if (status && counted) {
    if (status.textContent !== counted.textContent) status.textContent = counted.textContent;
    while (status.nextSibling) status.nextSibling.remove();
    counted.remove();
    here.append(...there.childNodes);
  } else here.replaceChildren(...there.childNodes);
}

if (form) {
  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(show, wait);
  };
  for (const field of form.elements) {
    field.addEventListener("input", () => soon(untilAsked));
    if (field.tagName === "SELECT") field.addEventListener("change", () => soon(0));
  }
}
