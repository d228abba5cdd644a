using Bus;
using Microsoft.AspNetCore.Diagnostics;

namespace Shop.Web;

/// <summary>Tells the browser which way a call failed.</summary>
internal sealed class BusProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        int? status = exception switch
        {
            BusInvalidArgumentsException => StatusCodes.Status400BadRequest,
            BusNotServedException or BusConnectionException => StatusCodes.Status503ServiceUnavailable,
            BusTimeoutException => StatusCodes.Status504GatewayTimeout,
            _ => null,
        };
        if (status is null) return false;
        httpContext.Response.StatusCode = status.Value;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = { Status = status, Detail = exception.Message },
        });
    }
}
