// Follows the store live. The feed says that something happened; what is shown comes from this same page,
// asked for again, so words and figures are made in one place. Without this script a reload shows the same.
const page = document.getElementById("live");
const find = (selector, root = page) => root.querySelector(selector);
const rows = (list) => [...list.children].filter((row) => row.dataset.key);

let sequence = Number(page.dataset.sequence);
let wait = 0;
let retry;
let socket;

// The state of the connection is shown when it is not well, and only if it stays so for a moment.
let trouble;
const well = (isWell) => {
  clearTimeout(trouble);
  const sign = find("[data-connection]");
  if (isWell) sign.hidden = true;
  else trouble = setTimeout(() => (sign.hidden = false), 1500);
};

const figure = (name, text) => {
  const place = find(`[data-figure="${name}"]`);
  if (place.textContent === text) return;
  place.textContent = text;
  place.classList.add("is-new");
  setTimeout(() => place.classList.remove("is-new"), 600);
};

// Makes the rows of `list` those of `fresh`. A row that stays the same stays the same element, so focus
// and selection survive; a new one slides in.
const merge = (list, fresh) => {
  const known = new Map(rows(list).map((row) => [row.dataset.key, row]));
  const added = [];
  let place = list.firstElementChild;
  for (const row of rows(fresh)) {
    const old = known.get(row.dataset.key);
    known.delete(row.dataset.key);
    if (old && old.innerHTML !== row.innerHTML) {
      const focused = old.contains(document.activeElement) && document.activeElement.getAttribute("href");
      old.replaceChildren(...row.childNodes);
      if (focused) old.querySelector(`[href="${focused}"]`)?.focus();
    }
    const next = old ?? document.importNode(row, true);
    if (!old) {
      next.classList.add("is-new");
      setTimeout(() => next.classList.remove("is-new"), 4000);
      added.push(next);
    }
    if (next === place) place = place.nextElementSibling;
    else list.insertBefore(next, place);
  }
  for (const gone of known.values()) gone.remove();
  return added;
};

// One request at a time, and at most two a second, however much happens.
let asking = false;
let again = false;
const refresh = async () => {
  if (asking) return void (again = true);
  asking = true;
  again = false;
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
    // Signed out meanwhile: a reload leads to the door, and from there back here.
    if (!next) return location.reload();
    const added = {};
    for (const list of page.querySelectorAll("[data-list]")) {
      const { list: name } = list.dataset;
      added[name] = merge(list, find(`[data-list="${name}"]`, next));
    }
    // Told aloud: what needs attention, else the newest order. The rest can be read when there is time.
    const order = added.orders[0]?.querySelector("a").getAttribute("href");
    const told = added.problems[0]?.querySelector("h2") ?? [...page.querySelectorAll(`.activity [href="${order}"]`)].pop();
    if (told) find("[data-announce]").textContent = told.textContent;
    for (const name of ["revenue", "orders"]) figure(name, find(`[data-figure="${name}"]`, next).textContent);
  } catch {
    again = true;
    well(false);
    await new Promise((done) => setTimeout(done, 3000));
  }
  setTimeout(() => {
    asking = false;
    if (again) refresh();
  }, 500);
};

const connect = () => {
  clearTimeout(retry);
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const mine = new WebSocket(`${scheme}://${location.host}${page.dataset.feed}?after=${sequence}`);
  socket = mine;
  mine.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    wait = 0;
    well(true);
    if (message.type === "presence") {
      const number = new Intl.NumberFormat(document.documentElement.lang);
      for (const name of ["carts", "visitors"]) figure(name, number.format(message.data[name]));
    } else {
      sequence = message.sequence;
      if (message.type.startsWith("order.")) refresh();
    }
  };
  mine.onclose = () => {
    if (socket !== mine) return;
    well(false);
    // The handshake's answer is hidden from scripts. After a few failures the page is asked for: that renews
    // a session that has run out, or shows that it is over.
    if (wait >= 2000) refresh();
    wait = Math.min(30000, wait ? wait * 2 : 500);
    retry = setTimeout(connect, wait * (0.75 + Math.random() / 2));
  };
};

const hurry = () => {
  if (socket.readyState <= WebSocket.OPEN) return;
  wait = 0;
  connect();
};
addEventListener("online", hurry);
document.addEventListener("visibilitychange", () => document.hidden || hurry());
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
connect();
