-- Writes a holder's number where it is compared, unless a later one stands there.
local stands = tonumber(redis.call('GET', KEYS[1]) or '0')
local number = tonumber(ARGV[1])
if number > stands then
  redis.call('SET', KEYS[1], ARGV[1])
  return {number}
end
return {stands}
