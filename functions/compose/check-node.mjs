// Plain JavaScript, so that an old Node can read it and say what is wrong.
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `This is Node ${process.versions.node}; the service runs on Node ${needed}. On Linux x64 «npm ci» brings it along; elsewhere install it first.`,
  );
  process.exit(1);
}
