// Keeps figures, list and count up with what is chosen. Prices are made by the server alone: this page is asked for
// again with the new markup, and its figures are taken over. Without this script the form's buttons do the same.
const form = document.getElementById("pick");
const list = document.getElementById("offers");
const number = document.getElementById("markup");
const slider = document.getElementById("slider");
const show = document.getElementById("show-prices");
const pages = [form.dataset.page];

const ask = async (address, signal) => {
  const url = new URL(address, location.href);
  url.searchParams.set("markup", number.value);
  const answer = await fetch(url, { headers: { Accept: "text/html" }, signal });
  if (!answer.ok) throw new Error(answer.statusText);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Signed out meanwhile: a reload leads to the door, and from there back here.
  if (!next.getElementById("pick")) location.reload();
  return next;
};

// The last markup wins. Where it cannot be shown, the button that shows it comes back.
let asking;
const figures = async () => {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  list.ariaBusy = "true";
  try {
    for (const next of await Promise.all(pages.map((page) => ask(page, signal)))) {
      for (const fresh of next.querySelectorAll("[data-figure-key]")) {
        const old = list.querySelector(`[data-figure-key="${fresh.dataset.figureKey}"]`);
        if (!old) continue;
        old.textContent = fresh.textContent;
        old.className = fresh.className;
      }
    }
    show.classList.remove("is-needed");
  } catch {
    if (signal.aborted) return;
    show.classList.add("is-needed");
  }
  list.ariaBusy = null;
};

let wait;
const follow = (from, to) =>
  from.addEventListener("input", () => {
    clearTimeout(wait);
    if (from.value === "") return;
    to.value = from.value;
    wait = setTimeout(figures, 120);
  });
follow(slider, number);
follow(number, slider);

const boxes = () => [...form.querySelectorAll('input[name="product"]')];
const count = () => {
  const chosen = boxes().filter((box) => box.type === "hidden" || (box.checked && !box.disabled));
  document.getElementById("chosen").textContent = chosen.length;
};
form.addEventListener("change", count);
// Browsers bring ticks and fields back, and not what follows from them.
addEventListener("pageshow", ({ persisted }) => {
  count();
  if (!persisted && number.value !== number.defaultValue) {
    slider.value = number.value;
    figures();
  }
});

form.addEventListener("click", async (event) => {
  const more = event.target.closest("#more");
  if (!more || more.dataset.failed) return;
  event.preventDefault();
  if (more.ariaDisabled) return;
  more.ariaDisabled = "true";
  const { page } = more.dataset;
  const markup = number.value;
  try {
    const next = await ask(page);
    const cards = [...next.querySelectorAll("#offers > li")];
    for (const card of cards) {
      const box = card.querySelector("input");
      const kept = boxes().find((known) => known.type === "hidden" && known.value === box.value);
      if (kept && !box.disabled) box.checked = true;
      kept?.remove();
    }
    pages.push(page);
    list.append(...cards);
    const further = next.getElementById("more");
    if (further) more.replaceWith(further);
    else more.remove();
    cards[0]?.querySelector("input").focus({ preventScroll: true });
    // It has moved meanwhile.
    if (number.value !== markup) figures();
    count();
  } catch {
    // As without this script.
    more.dataset.failed = "true";
    more.click();
  }
});
