-- What the scripts share that change a learner's screen or the clock.
local MINUTE = 60000

-- The message fades after this many milliseconds, 0 for never.
local function show(screen, fades, message, at, after)
  redis.call('ZADD', screen, at + DELETABLE, message)
  redis.call('PEXPIRE', screen, DELETABLE)
  if after > 0 then
    redis.call('ZADD', fades, at + after, message)
  end
end

-- The clock's entry 0: when the next message fades. One whose time has come is either about to be
-- erased, or could not be, and then it is tried again in a minute.
local function sweep(fades, due, who, now)
  local entry = who .. ':0'
  local first = redis.call('ZRANGE', fades, 0, 0, 'WITHSCORES')
  if not first[2] then
    redis.call('ZREM', due, entry)
    return
  end
  local at = tonumber(first[2])
  if at <= now then
    local old = tonumber(redis.call('ZSCORE', due, entry) or nil)
    if old and old <= now + MINUTE then
      return
    end
    at = now + MINUTE
  end
  redis.call('ZADD', due, at, entry)
end

local function earliest(due)
  local first = redis.call('ZRANGE', due, 0, 0, 'WITHSCORES')
  return first[2] and tonumber(first[2]) or 0
end

-- The clock may be kept elsewhere: it is told when it has to wake before it meant to.
local function wake(due, before, channel)
  local at = earliest(due)
  if at ~= 0 and (before == 0 or at < before) then
    redis.call('PUBLISH', channel, string.format('due %d', at))
  end
end
