// Loaded into every process of the demo before its own code. The demo holds the other end of the channel: where it is
// closed, the demo is gone, however it went.
if (!process.connected) process.exit();
process.on('disconnect', () => {
  // A program that listens too ends in its own way.
  if (process.listenerCount('disconnect') === 1) process.exit();
});
