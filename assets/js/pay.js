// The provider's own card form, inside the order's page. Card data never touches our server.
const form = document.querySelector("[data-pay]");
const { key, secret, return: returnUrl, trouble } = form.dataset;
const problem = form.querySelector("[data-pay-problem]");
const button = form.querySelector("button");

if (window.Stripe) {
  const stripe = window.Stripe(key);
  const elements = stripe.elements({ clientSecret: secret });
  elements.create("payment").mount(form.querySelector("[data-pay-card]"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = "";
    // Only a failure comes back here; a success leaves the page.
    const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: returnUrl } });
    problem.textContent = error?.message ?? trouble;
    button.disabled = false;
  });
} else {
  problem.textContent = trouble;
  button.disabled = true;
}
