// Makes the store quicker, not possible: every form and link works without it.
const find = (selector, root = document) => root.querySelector(selector);
const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];
const { summary, trouble } = document.body.dataset;

// Anonymous pages are the same for everyone: the cart's count comes afterwards, and only to those
// whose hint cookie says that they have a cart.
const showCount = (count) => {
  const badge = find("[data-cart-count]");
  if (!badge) return;
  badge.textContent = count;
  badge.setAttribute("aria-label", `${count} ${badge.dataset.label}`);
  badge.hidden = !count;
};
if (/(^|; )cart_hint=1/.test(document.cookie)) {
  fetch(summary, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : { count: 0 }))
    .then(({ count }) => showCount(count))
    .catch(() => {});
}

let toastTimer;
const toast = (text, withLink) => {
  const box = find("[data-toast]");
  find("[data-toast-text]", box).textContent = text;
  find("a", box).hidden = !withLink;
  box.classList.toggle("is-shown", !!text);
  clearTimeout(toastTimer);
  if (text) toastTimer = setTimeout(toast, 6000, "");
};

const send = (form, submitter, accept) =>
  fetch(submitter?.formAction || form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: accept },
  });

// Replaces a part of the page by the same part of the answer, and keeps the focus where it was.
const swap = (selector, html) => {
  const next = find(selector, new DOMParser().parseFromString(html, "text/html"));
  const current = find(selector);
  if (!next || !current) return false;
  const focused = document.activeElement.id;
  current.replaceWith(next);
  (document.getElementById(focused) ?? find("main")).focus({ preventScroll: true });
  if (next.dataset.units) showCount(Number(next.dataset.units));
  return true;
};

const addToCart = async (form) => {
  const button = find("[data-buy-button]", form);
  button.classList.add("is-busy");
  try {
    const answer = await send(form, null, "application/json");
    const body = await answer.json();
    if (answer.ok) showCount(body.count);
    toast(body.message ?? body.detail ?? trouble, answer.ok);
  } catch {
    toast(trouble);
  }
  button.classList.remove("is-busy");
};

const sendAndSwap = async (form) => {
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await send(form, null, "text/html");
    if (!swap(form.dataset.swap, await answer.text())) form.submit();
    else {
      const notice = find(`${form.dataset.swap} .notice`);
      if (notice) toast(notice.textContent.trim());
    }
  } catch {
    form.removeAttribute("aria-busy");
    toast(trouble);
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-buy]")) {
    event.preventDefault();
    addToCart(form);
  } else if (form.matches("[data-swap]")) {
    event.preventDefault();
    sendAndSwap(form);
  } else if (form.matches("[data-once]")) {
    const button = event.submitter;
    if (form.dataset.sent) return event.preventDefault();
    if (!button?.dataset.busy) return;
    form.dataset.sent = "1";
    button.classList.add("is-busy");
    (find("span", button) ?? button).textContent = button.dataset.busy;
  }
});
// A page that comes back from the browser's history may be sent again.
window.addEventListener("pageshow", (event) => event.persisted && find("[data-sent]") && location.reload());

document.addEventListener("click", (event) => {
  const step = event.target.closest("[data-step]");
  if (!step) return;
  const input = find("input", step.parentElement);
  const before = input.value;
  Number(step.dataset.step) < 0 ? input.stepDown() : input.stepUp();
  if (input.value !== before) input.dispatchEvent(new Event("change", { bubbles: true }));
});

const timers = new WeakMap();
document.addEventListener("change", ({ target }) => {
  const form = target.form;
  if (target.matches("[data-recalculate]")) {
    form.requestSubmit(find("[data-recalculate-button]"));
  } else if (target.matches("[name=variant_id]")) {
    showVariant(target.value);
  } else if (form?.matches("[data-auto]") && form.checkValidity()) {
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => form.requestSubmit(), 350));
  }
});

// Price, stock and picture follow the chosen variant.
const variants = JSON.parse(find("[data-variants]")?.textContent ?? "[]");
const element = (name, className, text) =>
  Object.assign(document.createElement(name), { className, textContent: text });
const showVariant = (id) => {
  const variant = variants.find((known) => known.id === id);
  if (!variant) return;
  const area = find("[data-price-area]");
  const price = element("p", variant.before ? "price reduced" : "price", "");
  price.append(element("strong", "", variant.price));
  if (variant.before) price.append(" ", element("s", "", variant.before));
  if (variant.saving) price.append(" ", element("span", "saving", variant.saving));
  const notes = [variant.lowest, variant.unit].filter(Boolean);
  area.replaceChildren(price, ...notes.map((note) => element("p", "price-note", note)));
  const stock = find("[data-stock]");
  stock.className = `stock ${variant.tone}`;
  stock.textContent = variant.stock;
  const button = find("[data-buy-button]");
  button.disabled = variant.out;
  button.textContent = variant.out ? button.dataset.out : button.dataset.label;
  const items = findAll("[data-gallery] li");
  const chosen = items[variant.picture ?? -1];
  if (!chosen) return;
  items.forEach((item, index) => {
    item.classList.toggle("is-first", item === chosen);
    item.classList.toggle("is-second", index === 0 && item !== chosen);
  });
  chosen.parentElement.scrollTo({ left: chosen.offsetLeft - chosen.parentElement.offsetLeft });
};
const checked = find("[data-buy] [name=variant_id]:checked, [data-buy] select[name=variant_id]");
if (checked && checked.value !== variants[0]?.id) showVariant(checked.value);

find("[data-focus]")?.focus();
