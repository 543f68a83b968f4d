/** The report, read: alone here, and in the workspace's report page for those who do not write it. */
export { default } from '../../report/reader/Reader';
