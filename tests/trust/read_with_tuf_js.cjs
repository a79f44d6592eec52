// Reads a repository with tuf-js, an implementation that shares no code with ours, and prints what it trusts.
// Usage: node read_with_tuf_js.cjs METADATA_DIR METADATA_URL TARGET_DIR TARGET_URL TARGET…; exit 77 without tuf-js.
const load = () => {
  try {
    return require('tuf-js');
  } catch {
    process.exit(77);
  }
};

const main = async () => {
  const { Updater } = load();
  const [metadataDir, metadataBaseUrl, targetDir, targetBaseUrl, ...targets] = process.argv.slice(2);
  const updater = new Updater({ metadataDir, metadataBaseUrl, targetDir, targetBaseUrl, config: { fetchRetry: 0 } });
  await updater.refresh();
  for (const path of targets) {
    const info = await updater.getTargetInfo(path);
    if (!info) throw new Error(`no such target: ${path}`);
    await updater.downloadTarget(info);
    console.log(`${path} ${info.length} ${info.hashes.sha256}`);
  }
};

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
