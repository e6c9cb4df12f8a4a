/*
 * Watches over the loading of the page, from before anything else is loaded. A browser drops what it is loading when the network
 * changes, if only because a container starts, and a module that failed once stays lost: then the page is loaded again.
 */
{
  const AGAIN_MS = 1000;
  let again = 0;

  window.addEventListener('error', ({ target }) => {
    if (again === 0 && (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement)) {
      document.getElementById('incomplete')?.removeAttribute('hidden');
      again = setTimeout(() => location.reload(), AGAIN_MS);
    }
  }, { capture: true });
}
