-- Takes the lease, or keeps it; the reply is the number it is held under, 0 when it is another's.
local lease, count = KEYS[1], KEYS[2]
local me, life, number, alone = unpack(ARGV)
local holder = redis.call('GET', lease)
if holder and holder ~= me and alone ~= '1' then
  return {0}
end
redis.call('SET', lease, me, 'PX', life)
local taken = redis.call('GET', count) or '0'
if number ~= '0' and taken == number and (not holder or holder == me) then
  return {tonumber(number)}
end
return {redis.call('INCR', count)}
