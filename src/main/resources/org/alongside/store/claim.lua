-- Makes an entry of the outbox the lease holder's.
local GONE, CLAIMED, MINE = 0, 1, 2
if redis.call('GET', KEYS[2]) ~= ARGV[2] then
  return {GONE}
end
local claim = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or nil)
local holder = tonumber(ARGV[2])
if not claim or claim > holder then
  return {GONE}
end
if claim == holder then
  return {MINE}
end
redis.call('ZADD', KEYS[1], holder, ARGV[1])
return {CLAIMED}
