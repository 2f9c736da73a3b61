// Loaded into a program on Windows: passes on the signals that `sendSignal` sends over IPC. Plain
// JavaScript, because it is loaded first.
process.on('message', (name) => {
  // As in a console, a signal without a listener ends the program.
  if (!process.emit(name, name)) {
    process.kill(process.pid, 'SIGKILL');
  }
});
process.channel.unref();
