import { JSDOM } from 'jsdom'

/** An empty document to build a page on. Loading it takes most of a second: import this file only where a page is made. */
export function createDocument(): Document {
  return new JSDOM('<!doctype html>').window.document
}
