// Makes the address of the name while it is typed, and says whether it is free. Without this script the
// address is typed, and the answer to the form says so.
const called = document.getElementById("name");
const slug = document.getElementById("slug");
const state = document.getElementById("slug-state");

const addressOf = (text) =>
  text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");

const say = (words, kind = "") => {
  state.textContent = words;
  state.className = `slug-state ${kind}`;
};

let waiting;
const check = () => {
  clearTimeout(waiting);
  const wanted = slug.value.trim();
  // What the last answer said about another address is no longer true.
  document.getElementById("slug-error")?.setAttribute("hidden", "");
  slug.closest(".field").classList.remove("has-error");
  slug.removeAttribute("aria-invalid");
  if (wanted.length < 3) return say("");
  waiting = setTimeout(async () => {
    try {
      const answer = await fetch(`${slug.dataset.check}?slug=${encodeURIComponent(wanted)}`, { headers: { Accept: "application/json" } });
      if (!answer.ok || slug.value.trim() !== wanted) return;
      const { free, reason } = await answer.json();
      say(reason, free ? "good" : "bad");
    } catch {
      say("");
    }
  }, 300);
};

if (slug) {
  // Whoever has typed an address has decided on it.
  let isOurs = slug.value === "" || slug.value === addressOf(called.value);
  called.addEventListener("input", () => {
    if (!isOurs) return;
    slug.value = addressOf(called.value);
    check();
  });
  slug.addEventListener("input", () => {
    isOurs = slug.value === "";
    check();
  });
}
