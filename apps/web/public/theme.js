// Runs before the first paint, so that a remembered theme does not flash. The policy forbids inline scripts.
(() => {
  try {
    const theme = localStorage.getItem('duet-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be blocked: the system's preference stands.
  }
})();
