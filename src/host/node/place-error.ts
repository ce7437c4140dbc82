/** A place on disk that cannot be used as asked, in words for the user and without a full stop. */
export class PlaceError extends Error {}
