/**
 * What the published schema of OCEL 2.0 asks of its JSON form (ocel-standard.org/2.0/ocel20-schema-json.json, draft-07, of
 * the OCEL 2.0 Specification by Berti and others, 2023, CC BY 4.0): the same names, kinds and required parts, every value a
 * text. Stricter than it in two things: nothing a log may have besides, and types of attributes are those of section 8.
 */
const types = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'attributes'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      attributes: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'type'],
          additionalProperties: false,
          properties: { name: { type: 'string' }, type: { enum: ['string', 'time', 'integer', 'float', 'boolean'] } },
        },
      },
    },
  },
} as const

const relationships = {
  type: 'array',
  items: {
    type: 'object',
    required: ['objectId', 'qualifier'],
    additionalProperties: false,
    properties: { objectId: { type: 'string' }, qualifier: { type: 'string' } },
  },
} as const

const value = { type: 'string' } as const
const time = { type: 'string', format: 'date-time' } as const

export const ocelSchema = {
  type: 'object',
  required: ['eventTypes', 'objectTypes', 'events', 'objects'],
  additionalProperties: false,
  properties: {
    eventTypes: types,
    objectTypes: types,
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'time'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          time,
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'value'],
              additionalProperties: false,
              properties: { name: { type: 'string' }, value },
            },
          },
          relationships,
        },
      },
    },
    objects: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'time', 'value'],
              additionalProperties: false,
              properties: { name: { type: 'string' }, time, value },
            },
          },
          relationships,
        },
      },
    },
  },
} as const
