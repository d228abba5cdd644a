using Bus;
using Microsoft.Extensions.Logging;

namespace Accounts;

public sealed partial class WelcomeListeners(ILogger<WelcomeListeners> logger)
{
    [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
    public ValueTask SendWelcomeAsync(UserRegistered e, EventContext context, CancellationToken cancellationToken)
    {
        logger.LogInformation("welcome {User}, who signed up at {Time:HH:mm:ss}", e.Username, context.FiredAt);
        return default;
    }
}
