import { contactSources } from '../scenario/contact-source.ts'

/** Sources of contact by their number in the log less 1. */
export const contactSourceNames: readonly string[] = contactSources
