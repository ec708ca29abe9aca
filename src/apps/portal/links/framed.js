// Runs in our page inside another site's frame: tells how high it is, and nothing else.
new ResizeObserver(() => {
  parent.postMessage(`redress-height:${document.documentElement.offsetHeight}`, '*');
}).observe(document.documentElement);
