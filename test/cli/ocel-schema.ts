/**
 * What OCEL 2.0 asks of its JSON form, written from its specification (ocel-standard.org, "OCEL (Object-Centric Event Log)
 * 2.0 Specification", 2023, section on JSON): the names, kinds and required parts, and nothing a log may have besides.
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

const value = { type: ['string', 'number', 'boolean'] } as const
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
