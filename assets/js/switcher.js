// Lists the other stores in the menu behind the store's name, once it is opened. Without this script the menu
// leads to the page of all stores.
const menu = document.querySelector(".switcher");
const place = menu.querySelector("[data-others]");

const fill = async () => {
  place.ariaBusy = "true";
  try {
    const answer = await fetch(place.dataset.others, { headers: { Accept: "text/html" } });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = next.getElementById("other-stores");
    list.removeAttribute("id");
    place.replaceChildren(list);
    menu.removeEventListener("toggle", opened);
  } catch {
    // Asked again when the menu is opened again; what leads to all stores is there anyhow.
  }
  place.ariaBusy = null;
};
const opened = () => menu.open && fill();
menu.addEventListener("toggle", opened);

const close = () => {
  if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  menu.open = false;
};
document.addEventListener("keydown", ({ key }) => key === "Escape" && menu.open && close());
document.addEventListener("click", ({ target }) => menu.open && !menu.contains(target) && (menu.open = false));

// On a phone the parts of the store do not fit beside each other: the present one is what shall be seen.
const here = document.querySelector(".sections [aria-current]")?.parentElement;
if (here) here.parentElement.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - here.parentElement.clientWidth / 2;
