// An order whose payment is being checked looks again, ever more slowly, until there is news. Without
// scripts the page does the same by a refresh of its own.
const status = () => document.querySelector("#order")?.dataset;

const look = async (pause) => {
  await new Promise((wake) => setTimeout(wake, pause));
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news = page.querySelector("#order")?.dataset;
    if (answer.ok && news && (news.status !== status().status || !("poll" in news))) return location.reload();
  } catch {
    // The next look may succeed.
  }
  look(Math.min(pause * 1.3, 15000));
};

if (status() && "poll" in status()) look(2000);
