-- Writes a turn and all that follows from it, or nothing.
local learner, outbox, claims, due, facts, fence, screen, fades, journal = unpack(KEYS)
local who, version, input, holder, taken, takenAt = unpack(ARGV, 1, 6)
local now = tonumber(ARGV[7])
local record, entry, body, hers, discreet, forget, channel = unpack(ARGV, 8, 14)
local SAVED, SEEN, CONFLICT, FENCED = 1, 2, 3, 4
local ID = 12

local holds = holder ~= '0' and redis.call('GET', fence) == holder
if taken ~= '' and not holds then
  return {FENCED}
end
local ids = redis.call('HGET', learner, 'i') or ''
for at = 1, #ids, ID do
  if string.sub(ids, at, at + 7) == string.sub(input, 1, 8) then
    return {SEEN}
  end
end
if (redis.call('HGET', learner, 'v') or '0') ~= version then
  return {CONFLICT}
end

local before = earliest(due)
local mine = who .. ':'
local next = 15
local function list(each)
  local size = tonumber(ARGV[next])
  next = next + 1
  for _ = 1, size do
    next = next + each(ARGV[next], ARGV[next + 1])
  end
end

ids = string.sub(ids .. input, -ID * INPUTS)
if taken ~= '' and redis.call('ZSCORE', due, mine .. taken) == takenAt then
  redis.call('ZREM', due, mine .. taken)
end
if hers ~= '0' then
  show(screen, fades, hers, now, discreet == '1' and FADES or 0)
end
if forget == '1' then
  redis.call('DEL', learner, journal, fades)
  redis.call('HSET', learner, 'v', version + 1, 'i', ids)
  redis.call('PEXPIRE', learner, TOMBSTONE)
  for _, member in ipairs(redis.call('ZRANGE', due, 0, -1)) do
    if string.sub(member, 1, #mine) == mine then
      redis.call('ZREM', due, member)
    end
  end
  for _, id in ipairs(redis.call('ZRANGE', claims, 0, -1)) do
    if string.sub(id, 1, #mine) == mine then
      redis.call('ZREM', claims, id)
      redis.call('HDEL', outbox, id)
    end
  end
  if entry == '' then
    redis.call('DEL', screen)
    redis.call('ZADD', claims, 0, 'rewrite:' .. who .. ':' .. (version + 1))
  end
else
  redis.call('HSET', learner, 'v', version + 1, 'i', ids, 'r', record)
  redis.call('PERSIST', learner)
  list(function(number, at)
    redis.call('ZADD', due, at, mine .. number)
    return 2
  end)
  list(function(number)
    redis.call('ZREM', due, mine .. number)
    return 1
  end)
  -- what was shown before she asked for discreet mode fades as well
  if discreet == '1' and redis.call('ZCARD', fades) < redis.call('ZCARD', screen) then
    local shown = redis.call('ZRANGE', screen, 0, -1, 'WITHSCORES')
    for i = 1, #shown, 2 do
      redis.call('ZADD', fades, 'NX', shown[i + 1] - DELETABLE + FADES, shown[i])
    end
  end
  redis.call('ZREMRANGEBYSCORE', screen, '-inf', now)
  sweep(fades, due, who, now)
  list(function(fact)
    redis.call('HINCRBY', facts, fact, 1)
    return 1
  end)
  list(function(what, written)
    if what == 'w' then
      redis.call('RPUSH', journal, written)
      redis.call('LTRIM', journal, -JOURNAL, -1)
    elseif what == 'l' then
      redis.call('RPOP', journal)
    elseif redis.call('DEL', journal) == 1 then
      -- the append-only file still has what she deleted
      redis.call('ZADD', claims, 0, 'rewrite:' .. who .. ':' .. (version + 1))
    end
    return 2
  end)
end
if entry ~= '' then
  redis.call('HSET', outbox, entry, body)
  redis.call('ZADD', claims, holds and holder or 0, entry)
  if not holds then
    redis.call('PUBLISH', channel, 'outbox ' .. entry)
  end
end
if not holds then
  wake(due, before, channel)
end
return {SAVED, holds and 1 or 0, earliest(due)}
