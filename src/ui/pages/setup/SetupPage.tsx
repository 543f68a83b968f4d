/** What the site's owner needs: is all well, what would be done, and the doing of it. */
export { default } from '../../setup/Setup';
