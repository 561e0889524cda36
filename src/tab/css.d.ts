/** Style sheets are bundled by Vite; importing one makes it part of the page. */
declare module '*.css' {}
