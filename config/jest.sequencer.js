/**
 * Long suites first, so that none of them is what everybody waits for at the end. Jest knows how long a suite took last
 * time; on a fresh clone it goes by the size of the file, and the longest of ours are far from the largest.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** What a suite of a kind takes, in seconds, on a quiet machine; the first pattern that fits. */
const usual = [
  [/tests\/e2e\/packaged/, 60],
  [/tests\/(contract\/(faults|history)|host\/torture\/\w+|provisioning\/interrupted)\.test/, 40],
  [/tests\/e2e\//, 30],
  [/tests\/provisioning\//, 12],
  [/tests\/(contract|bot\/(local|sharepoint))\//, 6],
  [/tests\/unit\/(i18n\/catalogues|domain\/search\/index|ui\/siteColours|report\/exportDocx)\.test/, 6],
  [/tests\/ui\//, 5],
  [/./, 1],
];

module.exports = class LongestFirst extends Sequencer {
  time(test) {
    const [, seconds] = usual.find(([pattern]) => pattern.test(test.path.split('\\').join('/')));
    return super.time(test) ?? seconds * 1000 + test.context.hasteFS.getSize(test.path) / 1000;
  }
};
