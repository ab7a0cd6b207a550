// Shows the store in the look that is chosen, before it is saved. Without this script a link beside each look
// does.
const frame = document.getElementById("look-frame");
for (const choice of document.querySelectorAll('input[name="theme"]')) {
  // The frame's own history stays as it is, so "back" leaves this page.
  choice.addEventListener("change", () => frame.contentWindow.location.replace(frame.dataset.preview + choice.value));
}
